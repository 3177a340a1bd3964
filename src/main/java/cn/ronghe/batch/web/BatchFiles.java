package cn.ronghe.batch.web;

import java.time.Clock;
import java.time.LocalDate;

import cn.ronghe.batch.Batch;
import cn.ronghe.batch.Batches;
import cn.ronghe.document.ExcelFiles;
import cn.ronghe.document.Sheet;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The batches as Excel. */
@Controller
class BatchFiles {

    private final Batches batches;
    private final ExcelFiles excel;
    private final Texts texts;
    private final Clock clock;

    BatchFiles(Batches batches, ExcelFiles excel, Texts texts, Clock clock) {
        this.batches = batches;
        this.excel = excel;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/admin/batches/xlsx")
    @PreAuthorize("hasRole('BUSINESS_ADMIN')")
    void list(HttpServletResponse response) {
        LocalDate today = LocalDate.now(clock);
        excel.send("table:batches", texts.get("admin.batches"), Sheet.of(texts.get("admin.batches"), batches.all())
                .column(texts.get("batch.name"), Batch::name)
                .column(texts.get("batch.year"), Batch::batchYear)
                .column(texts.get("batch.export.opensOn"), Batch::opensOn)
                .column(texts.get("batch.export.closesOn"), Batch::closesOn)
                .column(texts.get("batch.districtDeadline"), Batch::districtDeadline)
                .column(texts.get("batch.state"), batch -> texts.get(batch.openOn(today) ? "batch.open"
                        : today.isBefore(batch.opensOn()) ? "batch.upcoming" : "batch.closed")), response);
    }
}
