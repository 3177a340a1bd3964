/** What administrators keep in order: departments, people with their posts, units, and spreadsheets of both. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "attachment", "audit", "notification", "document",
        "account"})
package cn.ronghe.administration;

import org.springframework.modulith.ApplicationModule;
