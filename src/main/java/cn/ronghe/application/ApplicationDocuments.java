package cn.ronghe.application;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import cn.ronghe.attachment.Attachments;
import cn.ronghe.batch.PlatformType.AttachmentSlot;
import cn.ronghe.batch.PlatformTypes;
import cn.ronghe.document.Downloads;
import cn.ronghe.document.PaperTable;
import cn.ronghe.document.PaperTable.Column;
import cn.ronghe.document.WordForms;
import cn.ronghe.document.WordLists;
import cn.ronghe.document.ZipFiles;
import cn.ronghe.document.ZippedFile;
import cn.ronghe.shared.Texts;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An application to take away. Like {@link Dossier} it asks nobody for permission. */
@Component
public class ApplicationDocuments {

    private final Dossier dossier;
    private final WordForms words;
    private final WordLists lists;
    private final ZipFiles zips;
    private final Attachments attachments;
    private final PlatformTypes types;
    private final Downloads downloads;
    private final Texts texts;

    ApplicationDocuments(Dossier dossier, WordForms words, WordLists lists, ZipFiles zips, Attachments attachments,
                         PlatformTypes types, Downloads downloads, Texts texts) {
        this.dossier = dossier;
        this.words = words;
        this.lists = lists;
        this.zips = zips;
        this.attachments = attachments;
        this.types = types;
        this.downloads = downloads;
        this.texts = texts;
    }

    /** The recommendation form as Word; version 0 is what is saved now. */
    public ResponseEntity<byte[]> word(long applicationId, int version) {
        DossierHead head = dossier.head(applicationId);
        return downloads.word(head.caseKey(), name(head, version), words.write(dossier.print(applicationId, version)));
    }

    /** The form as Word and every file of the version in the folder of its place, with a list of them. */
    public void zip(long applicationId, int version, HttpServletResponse response) {
        DossierHead head = dossier.head(applicationId);
        Map<String, String> places = types.get(head.typeCode()).attachments().stream()
                .collect(Collectors.toMap(AttachmentSlot::slot, AttachmentSlot::title));
        byte[] word = words.write(dossier.print(applicationId, version));
        List<ZippedFile> files = new ArrayList<>();
        files.add(new ZippedFile(texts.get("application.zip.form"), name(head, version) + ".docx",
                () -> new ByteArrayInputStream(word)));
        List<EvidenceLine> evidence = dossier.evidence(applicationId, version);
        if (!evidence.isEmpty()) {
            byte[] index = lists.write(index(head, evidence));
            files.add(new ZippedFile("", texts.get("application.evidence") + ".docx", () -> new ByteArrayInputStream(index)));
        }
        Set<Long> numbered = evidence.stream().map(line -> line.file().id()).collect(Collectors.toSet());
        dossier.files(applicationId, version).stream().filter(file -> !numbered.contains(file.id()))
                .forEach(file -> files.add(new ZippedFile(places.getOrDefault(file.slot(), file.slot()), file.fileName(),
                        () -> attachments.open(file.id()))));
        evidence.forEach(line -> files.add(new ZippedFile(line.place(), line.number() + " " + line.name(),
                () -> attachments.open(line.file().id()))));
        zips.send(head.caseKey(), texts.get("application.zip.file", head.name(), edition(version)), files, response);
    }

    /** The index of the supporting evidence (支撑材料目录) as Word, numbered as in the zip. */
    public ResponseEntity<byte[]> evidence(long applicationId, int version) {
        DossierHead head = dossier.head(applicationId);
        return downloads.word(head.caseKey(), texts.get("application.evidence.file", head.name(), edition(version)),
                lists.write(index(head, dossier.evidence(applicationId, version))));
    }

    private PaperTable index(DossierHead head, List<EvidenceLine> evidence) {
        return new PaperTable(texts.get("application.evidence"),
                texts.get("application.evidence.head", head.name(), head.unit()), "",
                List.of(column("number", 80, true), column("name", 370, false), column("place", 180, false),
                        column("pages", 80, true), column("size", 130, true), column("hash", 160, true)),
                evidence.stream().map(line -> List.of(line.number(), line.name(), line.place(),
                        line.file().pages() == null ? "" : line.file().pages().toString(), line.file().sizeText(),
                        line.shortHash())).toList());
    }

    private Column column(String name, int width, boolean middle) {
        return new Column(texts.get("application.evidence." + name), width, middle);
    }

    private String name(DossierHead head, int version) {
        return texts.get("application.word.file", head.name(), edition(version));
    }

    private String edition(int version) {
        return version == 0 ? texts.get("application.word.draft") : texts.get("application.version.name", "" + version);
    }
}
