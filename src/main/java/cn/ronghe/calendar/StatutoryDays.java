package cn.ronghe.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.shared.ConfigFiles;
import cn.ronghe.shared.ConfigProblem;

/** Reads the State Council's holidays (off) and make-up days (work) from {@code config/calendar/statutory-days.csv}. */
class StatutoryDays {

    private static final String FILE = "calendar/statutory-days.csv";
    private static final String HEADER = "date,kind,name";

    private StatutoryDays() {
    }

    /** True for a make-up day, false for a holiday. */
    static Map<LocalDate, Boolean> read(ConfigFiles files) {
        List<String> lines = files.text(FILE).lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
            throw new ConfigProblem(FILE, 1, "the first line must be " + HEADER);
        }
        Map<LocalDate, Boolean> working = new HashMap<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isBlank()) {
                continue;
            }
            String[] cells = lines.get(i).split(",", -1);
            if (cells.length != 3) {
                throw new ConfigProblem(FILE, i + 1, "three columns are needed: " + HEADER);
            }
            if (working.put(date(cells[0], i + 1), isWork(cells[1], i + 1)) != null) {
                throw new ConfigProblem(FILE, i + 1, cells[0] + " is listed twice");
            }
        }
        return working;
    }

    private static LocalDate date(String cell, int line) {
        try {
            return LocalDate.parse(cell.strip());
        } catch (DateTimeParseException e) {
            throw new ConfigProblem(FILE, line, "\"" + cell + "\" is no date, write e.g. 2026-10-01");
        }
    }

    private static boolean isWork(String cell, int line) {
        return switch (cell.strip()) {
            case "work" -> true;
            case "off" -> false;
            default -> throw new ConfigProblem(FILE, line, "\"" + cell + "\" is neither off nor work");
        };
    }
}
