/** First review, seal, summary lists and city review. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "attachment", "audit",
        "notification", "document", "batch", "application"})
package cn.ronghe.review;

import org.springframework.modulith.ApplicationModule;
