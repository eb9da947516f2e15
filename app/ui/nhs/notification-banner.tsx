import type { ComponentPropsWithoutRef } from "react";

const TITLE = "nhsuk-notification-banner-title";

interface NotificationBannerProps extends Pick<ComponentPropsWithoutRef<"div">, "tabIndex" | "autoFocus"> {
  children: string;
}

/** Says that something that was asked for is done. */
export function NotificationBanner({ children, ...focus }: NotificationBannerProps) {
  return (
    <div
      className="nhsuk-notification-banner nhsuk-notification-banner--success"
      data-module="nhsuk-notification-banner"
      role="alert"
      aria-labelledby={TITLE}
      {...focus}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={TITLE}>
          Success
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{children}</p>
      </div>
    </div>
  );
}
