import type { ComponentPropsWithoutRef } from "react";

const TITLE = "nhsuk-notification-banner-title";

/** nhsuk-frontend's, and one of our own for what was asked for and not done. */
const VARIANTS = {
  success: { title: "Success", className: "nhsuk-notification-banner--success" },
  refusal: { title: "There is a problem", className: "app-refusal" },
};

interface NotificationBannerProps extends Pick<ComponentPropsWithoutRef<"div">, "tabIndex" | "autoFocus"> {
  variant: keyof typeof VARIANTS;
  children: string;
}

/** Says what became of something that was asked for. */
export function NotificationBanner({ variant, children, ...focus }: NotificationBannerProps) {
  const { title, className } = VARIANTS[variant];
  return (
    <div
      className={`nhsuk-notification-banner ${className}`}
      data-module="nhsuk-notification-banner"
      role="alert"
      aria-labelledby={TITLE}
      {...focus}
    >
      <div className="nhsuk-notification-banner__header">
        <h2 className="nhsuk-notification-banner__title" id={TITLE}>
          {title}
        </h2>
      </div>
      <div className="nhsuk-notification-banner__content">
        <p className="nhsuk-notification-banner__heading">{children}</p>
      </div>
    </div>
  );
}
