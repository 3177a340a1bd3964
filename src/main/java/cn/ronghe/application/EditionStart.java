package cn.ronghe.application;

import java.time.Clock;

import cn.ronghe.batch.PlatformType;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.shared.UserAction;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Keeps the editions that stand at this start, and gives them to what was begun before editions were kept. */
@Component
class EditionStart implements SmartInitializingSingleton {

    private final RecommendationForms forms;
    private final FormEditions editions;
    private final PlatformTypes types;
    private final UserAction action;
    private final Clock clock;

    EditionStart(RecommendationForms forms, FormEditions editions, PlatformTypes types, UserAction action, Clock clock) {
        this.forms = forms;
        this.editions = editions;
        this.types = types;
        this.action = action;
        this.clock = clock;
    }

    @Override
    public void afterSingletonsInstantiated() {
        action.run(() -> {
            types.all().forEach(this::keep);
            editions.giveToVersions();
        });
    }

    private void keep(PlatformType type) {
        String standing = forms.standing(type.code());
        if (!editions.existsById(standing)) {
            editions.save(new FormEdition(forms.standingContent(type.code()), clock.instant()));
        }
        editions.giveToApplications(standing, type.code());
    }
}
