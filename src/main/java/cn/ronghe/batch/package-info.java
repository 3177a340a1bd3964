/** Platform types, batches, filing windows and quotas. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "audit"})
package cn.ronghe.batch;

import org.springframework.modulith.ApplicationModule;
