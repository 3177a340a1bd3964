package cn.ronghe.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface SummaryListRepository extends Repository<SummaryList, Long> {

    SummaryList save(SummaryList list);

    Optional<SummaryList> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SummaryList l where l.id = :id")
    Optional<SummaryList> lock(long id);

    @Query("""
            select l.id from SummaryList l
            where l.batchId = :batchId and l.typeCode = :typeCode and l.departmentCode = :departmentCode""")
    Optional<Long> findId(long batchId, String typeCode, String departmentCode);

    @Query("select l.id from SummaryList l where l.batchId = :batchId and l.state in (OPEN, PREPARED) order by l.id")
    List<Long> openIn(long batchId);

    List<SummaryList> findByDepartmentCodeInOrderByBatchIdDescTypeCodeAscDepartmentCode(Collection<String> departmentCodes);

    List<SummaryList> findByTypeCodeInOrderByBatchIdDescTypeCodeAscDepartmentCode(Collection<String> typeCodes);

    List<SummaryList> findByBatchIdInAndTypeCodeInOrderByBatchIdDescTypeCodeAscDepartmentCode(
            Collection<Long> batchIds, Collection<String> typeCodes);

    List<SummaryList> findByStateInOrderById(Collection<SummaryListState> states);

    /** Newest batch first. */
    @Query("""
            select new cn.ronghe.review.BatchLists(l.batchId, count(l)) from SummaryList l
            where l.batchId < :before and l.typeCode in :typeCodes group by l.batchId order by l.batchId desc""")
    List<BatchLists> inBatchesBefore(long before, Collection<String> typeCodes);

    List<SummaryList> findAllByOrderByBatchIdDescTypeCodeAscDepartmentCode();
}
