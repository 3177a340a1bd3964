package cn.ronghe.review;

import cn.ronghe.shared.ConfigFiles;
import org.springframework.stereotype.Component;

/** How many copies on paper are asked for, from {@code config/paper.yaml}. */
@Component
class PaperRules {

    static final String FILE = "paper.yaml";
    static final int MAX_COPIES = 99;

    record File(int copies) {
    }

    private final int copies;

    PaperRules(ConfigFiles config) {
        this.copies = config.yaml(FILE, File.class).copies();
    }

    int copies() {
        return copies;
    }
}
