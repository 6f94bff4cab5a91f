import java.io.File;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;

/** Fills fields as PDFBox does: the file, the file to write, then name and value in turn. Prints what PDFBox reads back. */
public class FillFields {
    public static void main(String[] words) throws Exception {
        try (PDDocument document = PDDocument.load(new File(words[0]))) {
            for (int at = 2; at + 1 < words.length; at += 2) field(document, words[at]).setValue(words[at + 1]);
            document.save(words[1]);
        }
        try (PDDocument document = PDDocument.load(new File(words[1]))) {
            for (int at = 2; at + 1 < words.length; at += 2) System.out.println(words[at] + "\t" + field(document, words[at]).getValueAsString());
        }
    }

    private static PDField field(PDDocument document, String name) {
        return document.getDocumentCatalog().getAcroForm().getField(name);
    }
}
