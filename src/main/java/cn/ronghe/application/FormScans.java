package cn.ronghe.application;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface FormScans extends Repository<FormScan, Long> {

    FormScan save(FormScan scan);

    Optional<FormScan> findById(long attachmentId);

    List<FormScan> findByApplicationId(long applicationId);

    List<FormScan> findByApplicationIdIn(Collection<Long> applicationIds);

    @Modifying
    @Query("delete from FormScan s where s.applicationId = :applicationId")
    void deleteAllOf(long applicationId);
}
