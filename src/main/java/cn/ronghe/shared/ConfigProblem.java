package cn.ronghe.shared;

/** A file below {@code config/} that cannot be used: stops the start, and names the file, the line and what is wrong. */
public class ConfigProblem extends RuntimeException {

    public ConfigProblem(String file, String reason) {
        super("config/" + file + ": " + reason);
    }

    /** @param line counted from 1; 0 where the whole file is meant */
    public ConfigProblem(String file, int line, String reason) {
        this(line > 0 ? file + ", line " + line : file, reason);
    }
}
