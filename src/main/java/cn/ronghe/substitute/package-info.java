/**
 * Units that are themselves a department, and who reviews their applications instead (代审部门), as administrators say it.
 * Knows no application: which department reviews one of them first is asked of {@code application}.
 */
@ApplicationModule(allowedDependencies = {"shared", "organization", "audit", "document", "batch"})
package cn.ronghe.substitute;

import org.springframework.modulith.ApplicationModule;
