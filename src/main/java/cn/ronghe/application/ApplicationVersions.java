package cn.ronghe.application;

import java.util.List;
import java.util.Optional;

import org.springframework.data.repository.Repository;

/** Frozen versions are added and read, never changed. */
interface ApplicationVersions extends Repository<ApplicationVersion, Long> {

    ApplicationVersion save(ApplicationVersion version);

    List<ApplicationVersion> findByApplicationIdOrderByNumberDesc(long applicationId);

    Optional<ApplicationVersion> findByApplicationIdAndNumber(long applicationId, int number);
}
