/** Platform types, batches, filing windows and quotas. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "audit", "document"})
package cn.ronghe.batch;

import org.springframework.modulith.ApplicationModule;
