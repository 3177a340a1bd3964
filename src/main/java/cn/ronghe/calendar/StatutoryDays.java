package cn.ronghe.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigPlace;
import cn.ronghe.shared.ConfigRow;
import cn.ronghe.shared.ConfigValue;

/** Reads the State Council's holidays (off) and make-up days (work) from {@code config/calendar/statutory-days.csv}. */
class StatutoryDays {

    static final String FILE = "calendar/statutory-days.csv";
    static final String HEADER = "date,kind,name";

    private static final String WORK = "work";
    private static final List<String> KINDS = List.of("off", WORK);

    private StatutoryDays() {
    }

    static Map<LocalDate, Boolean> read(ConfigFiles files) {
        return read(files.csv(FILE, HEADER));
    }

    /** True for a make-up day, false for a holiday; a row that is wrong is told where its file tells problems. */
    static Map<LocalDate, Boolean> read(List<ConfigRow> rows) {
        Map<LocalDate, Boolean> working = new HashMap<>();
        Map<String, ConfigPlace> seen = new HashMap<>();
        for (ConfigRow row : rows) {
            ConfigValue date = row.at("date");
            date.mustDifferFrom(seen);
            row.at("kind").mustBeOneOf(KINDS);
            try {
                working.put(LocalDate.parse(date.text()), row.at("kind").text().equals(WORK));
            } catch (DateTimeParseException e) {
                date.problem("config.kind.date", date.text());
            }
        }
        return working;
    }
}
