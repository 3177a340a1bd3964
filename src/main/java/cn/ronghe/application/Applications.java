package cn.ronghe.application;

import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * All applications. Other rooms lock what they are about to change, several always at once so that the rows are
 * locked in the order of their ids, and then call the aggregate's own methods.
 */
@Component
@Transactional(readOnly = true)
public class Applications {

    private final ApplicationRepository applications;

    Applications(ApplicationRepository applications) {
        this.applications = applications;
    }

    public Optional<Application> find(long id) {
        return applications.findById(id);
    }

    public Application get(long id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("application " + id));
    }

    /** In the order of their ids; one that does not exist is missing from the list. */
    public List<Application> byIds(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : applications.findByIdInOrderById(ids);
    }

    /** Those of a batch and type that are in one of the states, in the order of their ids. */
    public List<Application> in(long batchId, String typeCode, Collection<ApplicationState> states) {
        return in(List.of(batchId), List.of(typeCode), states);
    }

    /** The same of several batches and types at once. */
    public List<Application> in(Collection<Long> batchIds, Collection<String> typeCodes, Collection<ApplicationState> states) {
        return applications.findByBatchIdInAndTypeCodeInAndStateInOrderById(batchIds, typeCodes, states);
    }

    /** The row is locked until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application lock(long id) {
        return lock(List.of(id)).stream().findFirst()
                .orElseThrow(() -> new NoSuchElementException("application " + id));
    }

    /** The rows are locked in the order of their ids until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Application> lock(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : applications.lock(ids);
    }
}
