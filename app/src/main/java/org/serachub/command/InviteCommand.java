package org.serachub.command;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.serachub.account.Address;
import org.serachub.account.InvitePerson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Invites the first administrator; everybody else is invited on the pages. */
@Command(
    name = "invite",
    description =
        "Invite an administrator: prints a link that works once, for 24 hours. Everybody else is"
            + " invited by an administrator, on the pages.",
    mixinStandardHelpOptions = true)
final class InviteCommand implements Runnable {
  @Mixin private StoreOptions options = new StoreOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ADDRESS", description = "the e-mail address to sign in with")
  private String address = "";

  @Option(
      names = "--administrator",
      required = true,
      description = "says that it is an administrator who is invited")
  private boolean administrator;

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "how people reach the hub, for the link (default: the hub that runs here)")
  private @Nullable String url;

  @Override
  public void run() {
    if (!administrator) {
      throw new CommandRefused("only an administrator is invited here");
    }
    var to =
        Address.of(address)
            .orElseThrow(() -> new CommandRefused("`" + address + "` is no e-mail address"));
    try (var closing = Closing.atExit()) {
      var store = closing.open(() -> Store.open(options));
      var hub = closing.open(() -> store.hub(Map.of()));
      spec.commandLine()
          .getOut()
          .println(link(hub.bean(InvitePerson.class).inviteAdministrator(to)));
    }
  }

  private String link(InvitePerson.Answer answer) {
    return switch (answer) {
      case InvitePerson.Answer.Invited invited ->
          (url == null ? HubAddress.of(options.folder()) : url) + "/welcome/" + invited.secret();
      case InvitePerson.Answer.AddressTaken taken ->
          throw new CommandRefused("`" + address + "` is somebody with case roles");
      case InvitePerson.Answer.Demonstration demonstration ->
          throw new CommandRefused("a demonstration invites nobody; start a hub with --no-demo");
    };
  }
}
