package cn.ronghe.organization;

import cn.ronghe.shared.CleanText;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The units that may file. */
@Component
@Transactional(readOnly = true)
public class Organizations {

    private final OrganizationRepository organizations;

    Organizations(OrganizationRepository organizations) {
        this.organizations = organizations;
    }

    public Organization get(long id) {
        return organizations.findById(id).orElseThrow(() -> new NoSuchElementException("organization " + id));
    }

    /** By its credit code or its whole name, whatever somebody typed. */
    public Optional<Organization> called(String codeOrName) {
        return !CleanText.isClean(codeOrName) ? Optional.empty() : organizations.findFirstByCreditCodeOrNameOrderById(codeOrName, codeOrName);
    }

    /** @param code credit code or school code as registered: upper case, without blanks */
    public Optional<Organization> byCode(String code) {
        return organizations.findByCreditCode(code);
    }

    public Map<Long, Organization> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : organizations.findByIdIn(ids).stream()
                .collect(Collectors.toMap(Organization::id, Function.identity()));
    }
}
