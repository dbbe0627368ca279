package cn.nianshen.output;

import cn.nianshen.output.CampaignResult.Agency;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * What the outputs of a campaign call its agencies: with the county where several have one name.
 */
final class CampaignNames {

    private final Messages messages;
    private final Map<String, String> byId = new HashMap<>();

    CampaignNames(Messages messages, Collection<Agency> agencies) {
        this.messages = messages;
        var once = new HashSet<String>();
        var shared = new HashSet<String>();
        for (var agency : agencies) {
            if (!once.add(agency.name())) {
                shared.add(agency.name());
            }
        }
        for (var agency : agencies) {
            boolean bare = !shared.contains(agency.name()) || agency.county().isEmpty();
            byId.put(
                    agency.id(),
                    bare
                            ? agency.name()
                            : messages.text("campaign.of-county", agency.name(), agency.county()));
        }
    }

    /** What the agency is called; its id where there is none. */
    String of(String id) {
        return byId.getOrDefault(id, id);
    }

    String of(Agency agency) {
        return of(agency.id());
    }

    /** Several of them in one text. */
    String all(List<String> ids) {
        return String.join(messages.text("campaign.join"), ids.stream().map(this::of).toList());
    }
}
