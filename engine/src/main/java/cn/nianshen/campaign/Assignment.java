package cn.nianshen.campaign;

import java.util.List;
import java.util.Locale;

/**
 * Which agency of the roster a file is from.
 *
 * @param file path of the file
 * @param agency id of the agency; empty where none was found, or several may be meant
 * @param confidence how sure that is
 * @param evidence what it rests on, the strongest first
 * @param rivals ids of all agencies that may be meant, where it is not sure; of a misfiled one, of
 *     the agency that it names
 */
public record Assignment(
        String file,
        String agency,
        Confidence confidence,
        List<Evidence> evidence,
        List<String> rivals) {

    public Assignment {
        evidence = List.copyOf(evidence);
        rivals = List.copyOf(rivals);
    }

    /** How sure an assignment is. */
    public enum Confidence {
        /** The report names the agency, and nothing speaks against it. */
        SURE,
        /** It is the only agency that fits. */
        LIKELY,
        /** It was handed in for this agency, and by its own words is another's. */
        MISFILED,
        /**
         * Somebody must look: several fit, or the signs contradict each other, or it names an
         * agency that nobody knows.
         */
        DOUBTFUL,
        /** No agency of the roster fits. */
        NONE;

        /** Lower-case id as outputs write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an assignment rests on. */
    public enum Evidence {
        /** The list of submissions names the file. */
        LISTED,
        /** The title or signature has the name. */
        TITLE,
        /** It has a former name. */
        FORMER_NAME,
        /** It has the name but for the county or the like. */
        SHORT_NAME,
        /** The name of the file has it. */
        FILE_NAME,
        /** A folder has it. */
        FOLDER;

        /** Id as outputs write it. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Whether somebody must look before anything is said of the agency. */
    public boolean isOpen() {
        return agency.isEmpty();
    }

    /** Whether it is of that agency, so that its figures are. */
    public boolean isOwn() {
        return confidence == Confidence.SURE || confidence == Confidence.LIKELY;
    }
}
