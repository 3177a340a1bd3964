package cn.ronghe.recommendation;

import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.form.Forms;
import cn.ronghe.shared.ConfigFiles;
import org.springframework.context.ApplicationContext;

/** The recommendation forms as a start with other files would have them. */
public final class ChangedFiles {

    private ChangedFiles() {
    }

    public static RecommendationForms read(ApplicationContext context, Forms forms, ConfigFiles config) {
        return new RecommendationForms(context.getBean(ReadEditions.class), forms, context.getBean(PlatformTypes.class),
                config);
    }
}
