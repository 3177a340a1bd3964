package cn.ronghe.shared;

/**
 * A file below {@code config/}, {@code forms/} or {@code processes/} that cannot be used: stops the start, and names the
 * file, the line, what is wrong and what to write instead.
 */
public class ConfigProblem extends RuntimeException {

    private final transient ConfigPlace place;
    private final transient Refusal reason;

    ConfigProblem(ConfigPlace place, Refusal reason) {
        super(ConfigSentences.english(Refusal.of("config.problem", place, reason)));
        this.place = place;
        this.reason = reason;
    }

    /**
     * @param file   below {@code config/}
     * @param line   counted from 1; 0 where the whole file is meant
     * @param reason a sentence of {@code messages/config.properties}
     */
    public ConfigProblem(String file, int line, Refusal reason) {
        this(new ConfigPlace("config/" + file, line), reason);
    }

    ConfigPlace place() {
        return place;
    }

    /** The whole sentence for the person who starts the system. */
    public String inChinese() {
        return ConfigSentences.chinese(Refusal.of("config.problem", place, reason));
    }

    /** The same for whoever reads the log in English. */
    public String inEnglish() {
        return getMessage();
    }
}
