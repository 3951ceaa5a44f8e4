package org.greenledger.app.launch;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.greenledger.app.database.Backup;
import org.greenledger.app.database.DataFolder;
import org.greenledger.app.database.EmbeddedDatabase;
import org.greenledger.app.shared.AtStart;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the server from the terminal, whole or not at all. */
public final class Launch {

    private static final int FAILED = 1;

    /** True from the moment that somebody stops Java from outside. */
    private static volatile boolean stopping;

    private final CommandLine command;
    private final Map<String, String> environment;

    /** What is to be closed after the pages, last opened first. */
    private final Deque<Runnable> opened = new ConcurrentLinkedDeque<>();

    private Launch(CommandLine command, Map<String, String> environment) {
        this.command = command;
        this.environment = environment;
    }

    /**
     * Does what the arguments say. Returns when the server runs or the help is printed; ends Java
     * with code 1 when the start failed, after saying why.
     *
     * @param application the class whose package holds all rooms
     */
    public static void run(Class<?> application, String... arguments) {
        Path data = null;
        String what = "绿账没有启动：";
        try {
            CommandLine command =
                    CommandLine.of(List.of(arguments), System.getenv(), Clock.systemDefaultZone());
            if (command.action() == CommandLine.Action.HELP) {
                Terminal.say(CommandLine.USAGE);
                return;
            }
            data = command.data();
            if (command.action() == CommandLine.Action.BACKUP) {
                Backup.make(data, command.target());
                Terminal.say("备份已完成：" + command.target());
                return;
            }
            if (command.action().isOfTheLog()) {
                what = "命令没有完成：";
                Clock clock = Clock.systemDefaultZone();
                if (!new AuditCommand(command, System.getenv(), clock).run()) {
                    System.exit(FAILED);
                }
                return;
            }
            new Launch(command, System.getenv()).start(application);
        } catch (RuntimeException | Error e) {
            if (stopping) {
                return; // whoever stopped us knows why
            }
            Terminal.complain(what + StartFailures.of(e) + keep(e, data));
            System.exit(FAILED);
        }
    }

    private void start(Class<?> application) {
        refuseTakenPort();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stopping = true));
        SpringApplication.getShutdownHandlers().add(() -> opened.forEach(Runnable::run));
        DataFolder data = DataFolder.open(command.data());
        opened.addFirst(data::close);
        GivenDatabase database = GivenDatabase.in(environment).orElseGet(() -> ownDatabase(data));
        database.check();
        Terminal.say(
                command.action() == CommandLine.Action.DEMO
                        ? "正在启动服务器…第一次启动演示要写入一年的调度记录，需要一两分钟。"
                        : "正在启动服务器…");
        SpringApplication server = new SpringApplication(application);
        greet(server.run(settings(data, database).toArray(String[]::new)));
    }

    private GivenDatabase ownDatabase(DataFolder data) {
        Terminal.say("正在启动数据库（数据文件夹 %s）…".formatted(data.root()));
        EmbeddedDatabase database = EmbeddedDatabase.start(data);
        opened.addFirst(database::close);
        return new GivenDatabase(database.url(), database.pages(), database.owner());
    }

    private List<String> settings(DataFolder data, GivenDatabase database) {
        List<String> settings = new ArrayList<>();
        settings.add("--server.port=" + command.port());
        settings.add("--greenledger.data=" + data.root());
        boolean demo = command.action() == CommandLine.Action.DEMO;
        settings.add("--greenledger.demo=" + demo);
        if (demo) {
            settings.add("--greenledger.identity.second-factor-enforced=false");
        }
        settings.add(
                "--spring.config.additional-location=optional:file:"
                        + data.root().resolve("greenledger.properties"));
        settings.add("--logging.console.enabled=false");
        settings.add("--logging.file.name=" + data.log().resolve("greenledger.log"));
        settings.add("--spring.datasource.url=" + database.url());
        add(settings, "--spring.datasource.username=", database.pages().user());
        add(settings, "--spring.datasource.password=", database.pages().password());
        if (!database.owner().equals(database.pages())) {
            add(settings, "--spring.flyway.user=", database.owner().user());
            add(settings, "--spring.flyway.password=", database.owner().password());
        }
        return settings;
    }

    private static void add(List<String> settings, String name, String value) {
        if (!value.isEmpty()) {
            settings.add(name + value);
        }
    }

    private static void greet(ConfigurableApplicationContext server) {
        String port = server.getEnvironment().getProperty("local.server.port");
        Terminal.say("绿账已启动：http://localhost:%s/ （按 Ctrl-C 停止）".formatted(port));
        server.getBeanProvider(AtStart.class)
                .orderedStream()
                .flatMap(bean -> bean.lines().stream())
                .forEach(Terminal::say);
    }

    /** Said before anything is touched; whoever takes the port later is met by the web server. */
    private void refuseTakenPort() {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(command.port()));
        } catch (IOException e) {
            throw StartFailures.portNotToBeHad(command.port(), e);
        }
    }

    /** Keeps the whole story for those who can read it, and says where. */
    private static String keep(Throwable failure, @Nullable Path data) {
        if (data == null || failure.getCause() == null || !Files.isDirectory(data.resolve("log"))) {
            return "";
        }
        Path file = data.resolve("log").resolve("start-failure.log");
        try (PrintWriter writer = new PrintWriter(Files.newBufferedWriter(file))) {
            failure.printStackTrace(writer);
            return "\n详情见：" + file;
        } catch (IOException theDiskMayBeTheReason) {
            return "";
        }
    }
}
