import type { ComponentPropsWithoutRef, ReactNode } from "react";
import type { HeadingLevel } from "./caption.tsx";
import { classNames } from "./class-names.ts";
import { hasWords } from "./form-group.tsx";

export interface NotificationBannerProps extends Omit<ComponentPropsWithoutRef<"div">, "title"> {
  /** `success` says that something that was asked for is done. */
  variant?: "success" | undefined;
  title?: ReactNode;
  titleId?: string | undefined;
  titleLevel?: HeadingLevel | undefined;
  heading?: ReactNode;
  headingAs?: "h3" | "p" | undefined;
  disableAutoFocus?: boolean | undefined;
}

/** News about what was just done or about the service. Plain words become its main line. */
export function NotificationBanner({
  variant,
  title,
  heading,
  headingAs = "h3",
  ...props
}: NotificationBannerProps) {
  const { titleId = "nhsuk-notification-banner-title", titleLevel = 2, ...box } = props;
  const { disableAutoFocus, className, children, ...rest } = box;
  const Title = `h${titleLevel}` as const;
  const HeadingTag = headingAs;
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is region or alert, both can be labelled
    <div
      className={classNames(
        "nhsuk-notification-banner",
        variant && `nhsuk-notification-banner--${variant}`,
        className,
      )}
      data-module="nhsuk-notification-banner"
      data-disable-auto-focus={disableAutoFocus}
      role={variant === "success" ? "alert" : "region"}
      aria-labelledby={titleId}
      {...rest}
    >
      <div className="nhsuk-notification-banner__header">
        <Title className="nhsuk-notification-banner__title" id={titleId}>
          {title ?? (variant === "success" ? "Success" : "Important")}
        </Title>
      </div>
      <div className="nhsuk-notification-banner__content">
        {hasWords(heading) && (
          <HeadingTag className="nhsuk-notification-banner__heading">{heading}</HeadingTag>
        )}
        {typeof children === "string" ? (
          <p className={hasWords(heading) ? "nhsuk-body" : "nhsuk-notification-banner__heading"}>
            {children}
          </p>
        ) : (
          children
        )}
      </div>
    </div>
  );
}
