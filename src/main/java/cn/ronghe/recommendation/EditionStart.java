package cn.ronghe.recommendation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;

import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.shared.UserAction;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the editions that stand at this start. */
@Component
class EditionStart implements SmartInitializingSingleton {

    private final RecommendationForms forms;
    private final FormEditions editions;
    private final PlatformTypes types;
    private final UserAction action;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EditionStart(RecommendationForms forms, FormEditions editions, PlatformTypes types, UserAction action,
                 ApplicationEventPublisher events, Clock clock) {
        this.forms = forms;
        this.editions = editions;
        this.types = types;
        this.action = action;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        action.run(() -> {
            Map<String, String> standing = new LinkedHashMap<>();
            types.all().forEach(type -> standing.put(type.code(), keep(type.code())));
            events.publishEvent(new EditionsKept(standing));
        });
    }

    private String keep(String typeCode) {
        String standing = forms.standing(typeCode);
        if (!editions.existsById(standing)) {
            editions.save(new FormEdition(forms.standingContent(typeCode), clock.instant()));
        }
        return standing;
    }
}
