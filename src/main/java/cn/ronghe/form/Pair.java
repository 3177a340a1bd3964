package cn.ronghe.form;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import cn.ronghe.form.FormChange.Edition;

/** A part of a form in two editions of it; at most one of the two is null, where only the other edition has it. */
record Pair<T>(T earlier, T later) {

    /** By a key that stays when labels change: in the order of the later edition, then what only the earlier one has. */
    static <T> List<Pair<T>> of(List<T> earlier, List<T> later, Function<T, String> key) {
        Map<String, T> olds = byKey(earlier, key);
        Map<String, T> news = byKey(later, key);
        Set<String> keys = new LinkedHashSet<>(news.keySet());
        keys.addAll(olds.keySet());
        return keys.stream().map(each -> new Pair<>(olds.get(each), news.get(each))).toList();
    }

    private static <T> Map<String, T> byKey(List<T> parts, Function<T, String> key) {
        return parts.stream().collect(Collectors.toMap(key, Function.identity(), (first, second) -> first, LinkedHashMap::new));
    }

    T either() {
        return later != null ? later : earlier;
    }

    Edition edition() {
        return earlier == null ? Edition.LATER : later == null ? Edition.EARLIER : Edition.BOTH;
    }
}
