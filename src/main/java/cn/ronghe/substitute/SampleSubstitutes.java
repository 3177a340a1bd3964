package cn.ronghe.substitute;

import java.util.List;

import cn.ronghe.organization.Organizations;
import cn.ronghe.shared.ConfigFiles;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The sample city's substitutes, from {@code config/sample/substitutes.yaml}. */
@Component
@Profile("sample")
class SampleSubstitutes {

    record Sample(List<NameSubstitute> substitutes) {
    }

    private final Substitutions substitutions;
    private final Organizations organizations;
    private final ConfigFiles config;

    SampleSubstitutes(Substitutions substitutions, Organizations organizations, ConfigFiles config) {
        this.substitutions = substitutions;
        this.organizations = organizations;
        this.config = config;
    }

    @EventListener(ApplicationStartedEvent.class)
    @Transactional
    public void bringIn() {
        if (!substitutions.findAllByOrderByDepartmentCode().isEmpty()) {
            return;
        }
        for (NameSubstitute named : config.yaml("sample/substitutes.yaml", Sample.class).substitutes()) {
            Substitution said = new Substitution(organizations.called(named.unit()).orElseThrow().id());
            said.name(named.department(), named.substitute());
            substitutions.save(said);
        }
    }
}
