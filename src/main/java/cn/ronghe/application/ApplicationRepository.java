package cn.ronghe.application;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ApplicationRepository extends Repository<Application, Long> {

    Application save(Application application);

    void delete(Application application);

    Optional<Application> findById(long id);

    List<Application> findByIdInOrderById(Collection<Long> ids);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id in :ids order by a.id")
    List<Application> lock(Collection<Long> ids);

    List<Application> findByOrganizationIdOrderByIdDesc(long organizationId);

    List<Application> findByBatchIdInAndTypeCodeInAndStateInOrderById(Collection<Long> batchIds, Collection<String> typeCodes,
                                                                     Collection<ApplicationState> states);

    /** What may still be filled in, by an edition of its form that is none of these. */
    @Query("""
            select a from Application a where a.id > :after and a.formEdition not in :editions
            and (a.state = cn.ronghe.application.ApplicationState.DRAFT and a.batchId in :openBatches
                 or a.state in (cn.ronghe.application.ApplicationState.CORRECTING,
                                cn.ronghe.application.ApplicationState.CORRECTING_FOR_CITY) and a.correctionDue >= :now)
            order by a.id""")
    List<Application> filledInBefore(Collection<String> editions, Collection<Long> openBatches, Instant now, long after,
                                     Limit limit);

    @Query("""
            select count(a) from Application a where a.batchId = :batchId and a.typeCode = :typeCode
            and a.organizationId = :organizationId and a.id <> :exceptId
            and a.state not in (DRAFT, WITHDRAWN, DISTRICT_REJECTED, CITY_REJECTED)""")
    long countOthers(long batchId, String typeCode, long organizationId, long exceptId);

    /** What the unit has under way or decided in its favour, drafts included. */
    @Query("""
            select count(a) from Application a where a.batchId = :batchId and a.typeCode = :typeCode
            and a.organizationId = :organizationId and a.state not in (WITHDRAWN, DISTRICT_REJECTED, CITY_REJECTED)""")
    long countLiving(long batchId, String typeCode, long organizationId);

    /** The ids of the unit's applications of the same batch and type, this one included. */
    @Query("""
            select b.id from Application a, Application b where a.id = :id and b.batchId = a.batchId
            and b.typeCode = a.typeCode and b.organizationId = a.organizationId""")
    List<Long> siblings(long id);

    /** For what was begun before editions were kept; after the edition itself, which the row refers to. */
    @Modifying(flushAutomatically = true)
    @Query("update Application a set a.formEdition = :edition where a.formEdition is null and a.typeCode = :typeCode")
    void giveEdition(String edition, String typeCode);
}
