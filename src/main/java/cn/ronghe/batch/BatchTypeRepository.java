package cn.ronghe.batch;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface BatchTypeRepository extends Repository<BatchType, Long> {

    BatchType save(BatchType batchType);

    List<BatchType> findByBatchIdOrderById(long batchId);

    List<BatchType> findByBatchIdInOrderById(Collection<Long> batchIds);

    Optional<BatchType> findByBatchIdAndTypeCode(long batchId, String typeCode);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select t from BatchType t where t.batchId = :batchId and t.typeCode = :typeCode")
    Optional<BatchType> lock(long batchId, String typeCode);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select t from BatchType t where t.typeCode = :typeCode
            and t.batchId in (select b.id from Batch b where b.batchYear = :year) order by t.id""")
    List<BatchType> lockOfYear(int year, String typeCode);
}
