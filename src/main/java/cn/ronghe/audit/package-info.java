/** Who did what when, chained per case. */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.ronghe.audit;

import org.springframework.modulith.ApplicationModule;
