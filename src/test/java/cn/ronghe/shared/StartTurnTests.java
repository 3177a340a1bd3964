package cn.ronghe.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two machines that start at the same moment on one database. */
@Tag(TestDatabase.TAG)
class StartTurnTests {

    private final TestDatabase database = TestDatabase.of("shared");
    private final StartTurn first = new StartTurn();
    private final StartTurn second = new StartTurn();

    @Test
    void theSecondWaitsUntilTheFirstStands() throws Exception {
        first.take(database.dataSource());
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> second.take(database.dataSource()));

        assertThatThrownBy(() -> waiting.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        first.pass();

        assertThat(waiting).succeedsWithin(60, TimeUnit.SECONDS);
        second.pass();
    }

    @Test
    void passingTwiceIsNoError() throws SQLException {
        first.take(database.dataSource());
        first.pass();
        first.pass();
        second.take(database.dataSource());
        second.pass();
    }
}
