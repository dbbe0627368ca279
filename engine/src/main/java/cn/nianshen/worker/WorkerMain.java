package cn.nianshen.worker;

import cn.nianshen.document.Document;
import cn.nianshen.reader.DocumentReaders;
import cn.nianshen.reader.Reading;
import cn.nianshen.reader.UnreadableException;
import cn.nianshen.source.Digest;
import cn.nianshen.source.Format;
import cn.nianshen.source.SourceFile;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/**
 * The process that reads: takes files from standard input, one after the other, and answers on
 * standard output, until the input ends.
 */
public final class WorkerMain {

    static final int READ = 1;
    static final int UNREADABLE = 2;

    /** The heap is at its end; this process is of no more use. */
    static final int EXHAUSTED = 3;

    private WorkerMain() {}

    /** Runs until standard input ends. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        // Libraries that talk must not talk into the answers.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        serve(System.in, answers, DocumentReaders::read);
        // A thread of a library that hangs must not keep the process.
        Runtime.getRuntime().halt(0);
    }

    static void serve(InputStream requests, OutputStream answers, Reading reading)
            throws IOException {
        DataInputStream in = new DataInputStream(new BufferedInputStream(requests));
        DataOutputStream out = new DataOutputStream(answers);
        int status = READ;
        while (status != EXHAUSTED) {
            Format format;
            try {
                format = Format.valueOf(DocumentCodec.text(in));
            } catch (EOFException e) {
                return;
            }
            String name = DocumentCodec.text(in);
            byte[] bytes = DocumentCodec.bytes(in.readInt(), in);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            status = answer(reading, new SourceFile(name, bytes, Digest.NONE), format, answer);
            out.writeByte(status);
            out.writeInt(answer.size());
            answer.writeTo(out);
            out.flush();
        }
    }

    private static int answer(
            Reading reading, SourceFile file, Format format, ByteArrayOutputStream answer)
            throws IOException {
        DataOutputStream out = new DataOutputStream(answer);
        try {
            Document document = reading.read(file, format);
            DocumentCodec.write(document, out);
            return READ;
        } catch (UnreadableException e) {
            DocumentCodec.text(e.reason(), out);
            DocumentCodec.texts(e.arguments(), out);
            return UNREADABLE;
        } catch (OutOfMemoryError e) {
            answer.reset();
            return EXHAUSTED;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            answer.reset();
            DocumentCodec.text("damaged", out);
            DocumentCodec.texts(List.of(), out);
            return UNREADABLE;
        }
    }
}
