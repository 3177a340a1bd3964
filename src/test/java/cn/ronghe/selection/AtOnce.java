package cn.ronghe.selection;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Two people who do something at the same moment. */
final class AtOnce {

    private AtOnce() {
    }

    static <T> List<T> both(Callable<T> first, Callable<T> second) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            Future<T> one = two.submit(() -> after(barrier, first));
            Future<T> other = two.submit(() -> after(barrier, second));
            return Arrays.asList(one.get(60, TimeUnit.SECONDS), other.get(60, TimeUnit.SECONDS));
        } finally {
            two.shutdownNow();
        }
    }

    private static <T> T after(CyclicBarrier barrier, Callable<T> action) throws Exception {
        barrier.await(60, TimeUnit.SECONDS);
        return action.call();
    }
}
