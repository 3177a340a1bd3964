package cn.ronghe.application;

import cn.ronghe.document.Downloads;
import cn.ronghe.document.WordForms;
import cn.ronghe.shared.Texts;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An application to take away. Like {@link Dossier} it asks nobody for permission. */
@Component
public class ApplicationDocuments {

    private final Dossier dossier;
    private final WordForms words;
    private final Downloads downloads;
    private final Texts texts;

    ApplicationDocuments(Dossier dossier, WordForms words, Downloads downloads, Texts texts) {
        this.dossier = dossier;
        this.words = words;
        this.downloads = downloads;
        this.texts = texts;
    }

    /** The recommendation form as Word; version 0 is what is saved now. */
    public ResponseEntity<byte[]> word(long applicationId, int version) {
        DossierHead head = dossier.head(applicationId);
        return downloads.word(head.caseKey(), name(head, version), words.write(dossier.print(applicationId, version)));
    }

    private String name(DossierHead head, int version) {
        return texts.get("application.word.file",
                head.platformName() == null ? texts.get("application.unnamed") : head.platformName(),
                version == 0 ? texts.get("application.word.draft") : texts.get("application.version.name", "" + version));
    }
}
