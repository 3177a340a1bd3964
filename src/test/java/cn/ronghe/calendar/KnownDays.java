package cn.ronghe.calendar;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.core.io.DefaultResourceLoader;

/** The packaged holidays, for tests of other rooms. */
public final class KnownDays {

    private KnownDays() {
    }

    public static WorkingDays packaged() {
        return new WorkingDays(StatutoryDays.read(new ConfigFiles(new DefaultResourceLoader(), "classpath:/config/")));
    }
}
