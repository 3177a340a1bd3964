/** The engine with its settings, its guard and the drawings it has. */
@NamedInterface("engine")
package cn.ronghe.workflow.engine;

import org.springframework.modulith.NamedInterface;
