/** Mail: to whom, which text, what became of it. */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.ronghe.notification;

import org.springframework.modulith.ApplicationModule;
