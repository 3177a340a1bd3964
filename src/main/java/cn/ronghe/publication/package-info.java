/** What the public reads. */
@ApplicationModule(allowedDependencies = {"shared", "organization", "calendar", "document", "batch", "selection"})
package cn.ronghe.publication;

import org.springframework.modulith.ApplicationModule;
