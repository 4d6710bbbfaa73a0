import { FolderPlus, Import, Link, Sparkles } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ProjectSummary } from '../../shared/contract/query.ts';
import type { Id } from '../../shared/model/id.ts';
import type { Project } from '../../shared/model/project.ts';
import { liveInOrder } from '../replica/live-records.ts';
import { useReplica } from '../replica/use-replica.ts';
import { t } from '../texts/t.ts';
import { Button } from '../ui/button.tsx';
import { formatDay, formatFinishDay } from '../ui/format-date.ts';
import { HealthMark, healthName, healthReasonsText } from '../ui/health-mark.tsx';
import { projectHealth } from '../ui/project-health.ts';
import { useNowMin } from '../ui/use-now-min.ts';
import './projects.css';

interface HomeScreenProps {
  readonly onOpenProject: (projectId: Id) => void;
  readonly onNewProject: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
  readonly onJoin: () => void;
}

/** All projects, or where there are none, the four ways to begin. */
export function HomeScreen(props: HomeScreenProps): ReactNode {
  const table = useReplica((state) => state.workspace.project);
  const summaries = useReplica((state) => state.summaries);
  const projects = liveInOrder(table);
  if (projects.length === 0) return <Welcome {...props} />;
  return (
    <div className="screen">
      <div className="screen__head">
        <h1>{t('nav.projects')}</h1>
        <Button onPress={props.onSample}>{t('home.sample')}</Button>
        <Button onPress={props.onImport}>
          <Import size={14} />
          {t('action.import')}
        </Button>
        <Button look="primary" onPress={props.onNewProject}>
          <FolderPlus size={14} />
          {t('action.new-project')}
        </Button>
      </div>
      <ul className="project-cards">
        {projects.map((project) => (
          <ProjectCard
            key={project.id}
            project={project}
            summary={summaries.find(({ id }) => id === project.id)}
            onOpen={() => props.onOpenProject(project.id)}
          />
        ))}
      </ul>
    </div>
  );
}

interface Way {
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly onPress: () => void;
}

function Welcome({ onNewProject, onImport, onSample, onJoin }: HomeScreenProps): ReactNode {
  const ways: readonly Way[] = [
    { icon: <Sparkles size={20} />, title: t('home.sample'), text: t('home.sample.text'), onPress: onSample },
    { icon: <FolderPlus size={20} />, title: t('home.new'), text: t('home.new.text'), onPress: onNewProject },
    { icon: <Import size={20} />, title: t('home.import'), text: t('home.import.text'), onPress: onImport },
    { icon: <Link size={20} />, title: t('home.join'), text: t('home.join.text'), onPress: onJoin },
  ];
  return (
    <div className="screen welcome">
      <div className="welcome__inner">
        <h1 className="welcome__title">{t('home.title')}</h1>
        <p className="soft welcome__text">{t('home.text')}</p>
        <ul className="ways">
          {ways.map(({ icon, title, text, onPress }) => (
            <li key={title}>
              <button type="button" className="way" onClick={onPress}>
                <span className="way__icon" aria-hidden="true">
                  {icon}
                </span>
                <span className="way__words">
                  <strong>{title}</strong>
                  <span className="soft">{text}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        <p className="faint">{t('home.drop')}</p>
      </div>
    </div>
  );
}

const NOTHING = { tasks: 0, finishMin: 0, late: 0, blocked: 0, nextFinishMin: null };

interface ProjectCardProps {
  readonly project: Project;
  readonly summary: ProjectSummary | undefined;
  readonly onOpen: () => void;
}

function ProjectCard({ project, summary, onOpen }: ProjectCardProps): ReactNode {
  const nowMin = useNowMin();
  const { health, reasons } = projectHealth({ ...(summary ?? NOTHING), deadlineMin: project.deadlineMin }, nowMin);
  const percent = summary && summary.tasks > 0 ? Math.round((100 * summary.done) / summary.tasks) : 0;
  return (
    <li>
      <button type="button" className="project-card" onClick={onOpen}>
        <span className="row">
          <span className="swatch" style={{ background: project.colour }} />
          <strong className="ellipsis grow" dir="auto">
            {project.name}
          </strong>
        </span>
        {summary && summary.tasks > 0 ? (
          <>
            <span className="soft numeric">
              {formatDay(summary.startMin)} – {formatFinishDay(summary.finishMin)}
            </span>
            <span className="project-card__track" aria-hidden="true">
              <span className="project-card__fill" style={{ width: `${percent}%` }} />
            </span>
            <span className="row">
              <HealthMark health={health} decorative />
              <span className="soft">{[healthName(health), healthReasonsText(reasons)].filter(Boolean).join('. ')}</span>
            </span>
            <span className="row row--wrap">
              <span className="soft numeric">{t('nav.done', { done: summary.done, tasks: summary.tasks })}</span>
              {summary.blocked > 0 ? (
                <span className="badge badge--danger">{t('nav.blocked', { n: summary.blocked })}</span>
              ) : null}
              {summary.late > 0 ? <span className="badge badge--warning">{t('home.late', { n: summary.late })}</span> : null}
            </span>
          </>
        ) : (
          <span className="soft">{t('home.no-tasks')}</span>
        )}
      </button>
    </li>
  );
}
