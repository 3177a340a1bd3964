package cn.ronghe.recommendation;

import java.time.Instant;
import java.util.Optional;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The texts are long: they are read once and kept as {@link EditionForm}; lists and heads never ask for them. */
interface FormEditions extends Repository<FormEdition, String> {

    FormEdition save(FormEdition edition);

    boolean existsById(String sha256);

    Optional<FormEdition> findById(String sha256);

    @Query("select e.recordedAt from FormEdition e where e.sha256 = :sha256")
    Instant recordedAt(String sha256);
}
