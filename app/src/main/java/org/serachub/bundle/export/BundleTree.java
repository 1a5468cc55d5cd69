package org.serachub.bundle.export;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.FieldCatalogue;
import org.serachub.disclosure.Exported;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;

/** Writes a whole bundle as YAML. Equal hubs give equal text: nothing in it follows from an id. */
final class BundleTree {
  private static final int WIDE = 1 << 20;

  private final HubRows rows;
  private final Exported exported;
  private final FieldCatalogue catalogue;
  private final Codes codes;

  BundleTree(HubRows rows, Exported exported, FieldCatalogue catalogue) {
    this.rows = rows;
    this.exported = exported;
    this.catalogue = catalogue;
    this.codes = new Codes(rows);
  }

  String yaml(LocalDate today) {
    var trees = caseTrees();
    var byId = rows.cases().stream().collect(toMap(HubRows.CaseFile::id, identity()));
    var cases =
        rows.cases().stream()
            .sorted(Comparator.comparing(HubRows.CaseFile::reference))
            .map(one -> trees.get(one.id()))
            .map(CaseTree::tree)
            .toList();
    var conferences = conferences(byId, trees);
    var bundle = new Keyed().put("bundle", 1).put("fictional", rows.fictional());
    new PartnershipTree(rows, codes, today).write(bundle);
    bundle.list("cases", cases).list("conferences", conferences);
    return new Dump(DumpSettings.builder().setWidth(WIDE).build()).dumpToString(bundle.map());
  }

  private Map<UUID, CaseTree> caseTrees() {
    var values =
        exported.values().stream().collect(groupingBy(one -> one.binding().caseId().value()));
    var needed = entriesOfActions();
    var words = new CaseTree.Words(codes, catalogue, rows.fictional());
    var trees = new HashMap<UUID, CaseTree>();
    for (var one : rows.cases()) {
      trees.put(
          one.id(),
          new CaseTree(
              one,
              words,
              values.getOrDefault(one.id(), List.of()),
              needed.getOrDefault(one.id(), Set.of())));
    }
    return trees;
  }

  private Map<UUID, Set<UUID>> entriesOfActions() {
    return rows.conferences().stream()
        .flatMap(conference -> conference.items().stream())
        .collect(
            groupingBy(
                HubRows.Item::caseId,
                Collectors.flatMapping(
                    item -> item.actions().stream().map(HubRows.Action::entry), toSet())));
  }

  private List<Map<String, Object>> conferences(
      Map<UUID, HubRows.CaseFile> cases, Map<UUID, CaseTree> trees) {
    var tree = new ConferenceTree(rows, codes, cases, trees);
    return rows.conferences().stream()
        .sorted(Comparator.comparing(HubRows.Conference::code))
        .map(tree::tree)
        .toList();
  }
}
