package cn.ronghe.selection;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SelectionRepository extends Repository<Selection, Long> {

    Selection save(Selection selection);

    Optional<Selection> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select s from Selection s where s.id = :id")
    Optional<Selection> lock(long id);

    List<Selection> findByBatchIdInAndTypeCodeInOrderByRoundNumberDesc(Collection<Long> batchIds, Collection<String> typeCodes);

    List<Selection> findByLeadDepartmentIn(Collection<String> departmentCodes);

    List<Selection> findByIdInOrderByIdDesc(Collection<Long> ids);

    @Query("""
            select s from Selection s where s.state = PUBLISHED
            order by s.publishedAt desc, s.id desc""")
    List<Selection> newest(Limit limit);

    @Query("""
            select s from Selection s where s.state = PUBLISHED
            and (s.publishedAt < :publishedAt or s.publishedAt = :publishedAt and s.id < :id)
            order by s.publishedAt desc, s.id desc""")
    List<Selection> before(Instant publishedAt, long id, Limit limit);
}
