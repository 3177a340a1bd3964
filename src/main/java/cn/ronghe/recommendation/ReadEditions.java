package cn.ronghe.recommendation;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

/** Editions as they were read from their texts; the ones used last are kept. */
@Component
class ReadEditions {

    private static final int MOST = 50;

    private record Key(String sha256, int year) {
    }

    private final FormEditions editions;
    private final Map<Key, EditionForm> read = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, EditionForm> eldest) {
            return size() > MOST;
        }
    });

    ReadEditions(FormEditions editions) {
        this.editions = editions;
    }

    Instant since(String sha256) {
        return editions.recordedAt(sha256);
    }

    /** Two who ask at once may both read it: they get the same. */
    EditionForm get(String sha256, int year) {
        Key key = new Key(sha256, year);
        EditionForm form = read.get(key);
        if (form == null) {
            String content = editions.findById(sha256).map(FormEdition::content)
                    .orElseThrow(() -> new IllegalStateException("no form edition " + sha256));
            form = EditionContent.read(content).form(sha256, year);
            read.put(key, form);
        }
        return form;
    }
}
