/** Working days, holidays, due dates and the clock. */
@ApplicationModule(allowedDependencies = {"shared"})
package cn.ronghe.calendar;

import org.springframework.modulith.ApplicationModule;
