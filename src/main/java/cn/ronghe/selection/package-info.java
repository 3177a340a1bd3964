/** Joint selection (联合遴选): opinions, scores, the quota and the published list. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "audit", "notification", "document", "batch", "application"})
package cn.ronghe.selection;

import org.springframework.modulith.ApplicationModule;
