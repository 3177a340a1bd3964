/** Reads .form schemas, checks what was typed against them, computes totals and compares versions. */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.ronghe.form;

import org.springframework.modulith.ApplicationModule;
