package cn.ronghe.batch.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import cn.ronghe.batch.BatchType.SecondApplication;
import cn.ronghe.batch.OpenBatch;
import cn.ronghe.batch.PlatformType;
import cn.ronghe.shared.CleanText;
import cn.ronghe.shared.Refusal;

/** A new batch as typed. Each type that is ticked has a field {@code quota-<code>} and {@code second-<code>}. */
record NewBatchInput(String batchYear, String name, DaysInput days, List<String> types, Map<String, String> fields) {

    private static final int MAX_NAME = 120;

    static NewBatchInput empty(LocalDate today) {
        return new NewBatchInput(String.valueOf(today.getYear()), "", new DaysInput("", "", ""), List.of(), Map.of());
    }

    public String quota(String code) {
        return fields.getOrDefault("quota-" + code, "");
    }

    public String second(String code) {
        return fields.getOrDefault("second-" + code, SecondApplication.WARN.name());
    }

    /** What is missing or wrong in itself, by field. */
    Map<String, Refusal> problems(List<PlatformType> known) {
        Map<String, Refusal> problems = new LinkedHashMap<>();
        if (!CleanText.strip(batchYear).matches("20[0-9]{2}")) {
            problems.put("batchYear", Refusal.of("batch.year.wrong"));
        }
        if (CleanText.isBlank(name) || name.length() > MAX_NAME || !CleanText.isClean(name)
                || !CleanText.isOneLine(name)) {
            problems.put("name", Refusal.of("batch.name.wrong", String.valueOf(MAX_NAME)));
        }
        problems.putAll(days.problems());
        for (PlatformType type : known) {
            if (types.contains(type.code()) && !quota(type.code()).strip().matches("[0-9]{1,4}")) {
                problems.put("quota-" + type.code(), Refusal.of("batch.quota.missing"));
            }
        }
        return problems;
    }

    /** Only where nothing is wrong in itself. */
    OpenBatch command() {
        List<OpenBatch.TypeQuota> quotas = new ArrayList<>();
        for (String code : types) {
            quotas.add(new OpenBatch.TypeQuota(code, quotaOf(code),
                    second(code).equals("REFUSE") ? SecondApplication.REFUSE : SecondApplication.WARN));
        }
        return new OpenBatch(Integer.parseInt(CleanText.strip(batchYear)), CleanText.strip(name), days.opens(),
                days.closes(), days.deadline(), quotas);
    }

    private int quotaOf(String code) {
        String typed = quota(code).strip();
        return typed.isEmpty() ? -1 : Integer.parseInt(typed);
    }
}
