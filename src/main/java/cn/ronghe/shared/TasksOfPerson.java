package cn.ronghe.shared;

/** What waits for one person alone. */
public interface TasksOfPerson {

    /**
     * @param claimed  taken from a department's tasks: colleagues can take them where they are given back
     * @param personal asked of this person from the start, as a panel member's opinion: nobody else can do them
     */
    record Count(long claimed, long personal) {

        public boolean isNone() {
            return claimed == 0 && personal == 0;
        }
    }

    Count of(String username);
}
