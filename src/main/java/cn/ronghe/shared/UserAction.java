package cn.ronghe.shared;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One action of one person is one transaction. Where two people meet on the same rows the loser tries again, three
 * times in all; inside a running transaction the action joins it and leaves trying to the outermost one.
 */
@Component
public class UserAction {

    private static final Logger LOG = LoggerFactory.getLogger(UserAction.class);
    private static final int TRIES = 3;

    private final TransactionTemplate transaction;

    public UserAction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    public <T> T run(Supplier<T> action) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return action.get();
        }
        for (int tried = 1; ; tried++) {
            try {
                return transaction.execute(status -> action.get());
            } catch (RuntimeException failure) {
                if (tried == TRIES || !isConflict(failure)) {
                    throw failure;
                }
                LOG.info("Two actions met, trying again ({}/{}): {}", tried, TRIES, failure.toString());
            }
        }
    }

    public void run(Runnable action) {
        run(() -> {
            action.run();
            return null;
        });
    }

    /** Optimistic locks of JPA and of the engine, deadlocks and lock time-outs; the engine's class has the same name. */
    static boolean isConflict(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConcurrencyFailureException
                    || cause.getClass().getSimpleName().equals("OptimisticLockingException")
                    || cause instanceof java.sql.SQLException sql && isLockState(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLockState(String state) {
        return "40001".equals(state) || "40P01".equals(state) || "55P03".equals(state) || "HYT00".equals(state);
    }
}
