package cn.ronghe.administration;

import java.util.List;
import java.util.Map;

/** What a sheet holds: its columns, what they allow, and what becomes of its rows. */
public interface SheetKind {

    /** Also part of message keys and of the address: units, people. */
    String code();

    /** The heads, in order. */
    List<String> columns();

    /** What to write, for each column. */
    List<String> hints();

    List<String> example();

    /** The values to choose from, by the head of their column. */
    Map<String, List<String>> choices();

    /** Each row with what would become of it now; changes nothing. */
    List<Verdict> judge(List<SheetRow> rows);

    /** Takes over a row that is not bad, in the transaction of all of them. */
    void take(Verdict verdict, String reason);

    /** Whether what is to be changed needs a reason. */
    boolean needsReason(List<Verdict> verdicts);
}
